import '../theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '../Toasts.tsx'
import { CitizenGallery } from './CitizenGallery.tsx'
import { StaffGallery } from './StaffGallery.tsx'

/** `#borger` shows the citizen's scale and shell, anything else the staff's. */
const citizen = location.hash === '#borger'
document.body.className = citizen ? 'citizen' : 'staff'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <Toasts words={{ region: 'Beskeder fra Kobling', close: 'Luk beskeden' }}>
      {citizen ? <CitizenGallery /> : <StaffGallery />}
    </Toasts>
  </StrictMode>,
)
