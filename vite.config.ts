import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('src/app/web'),
  publicDir: here('src/app/web/public'),
  plugins: [react()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // the content policy allows no data: fonts or scripts
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: ['zod', 'query', 'react'].map(name => ({
            name,
            test: new RegExp(`node_modules/.*${name}`),
            priority: name === 'react' ? 0 : 1,
          })),
        },
      },
      input: { staff: here('src/app/web/staff.html'), citizen: here('src/app/web/citizen.html') },
    },
  },
})
