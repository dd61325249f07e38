import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '/tmp/kobling-gallery', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { port: 4101, strictPort: true },
})
