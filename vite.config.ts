import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('src/app/web'),
  publicDir: here('src/app/web/public'),
  plugins: [react(), serviceWorker()],
  resolve: { alias: { zod: here('src/platform/shapes.browser.ts') } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // the content policy allows no data: fonts or scripts
    reportCompressedSize: false,
    manifest: 'assets.json', // what the service worker keeps for when there is no net
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            ...['query', 'react'].map((name, at) => ({
              name,
              test: new RegExp(`node_modules/.*${name}`),
              priority: 2 - at,
            })),
            // What most pages share comes as one file rather than as thirty.
            { name: 'shared', test: /src\/(ui|platform)\//, minShareCount: 6, priority: 0 },
          ],
        },
      },
      input: {
        staff: here('src/app/web/staff.html'),
        citizen: here('src/app/web/citizen.html'),
      },
    },
  },
})

/** The worker keeps its address, and is one file: not every browser lets a worker import another. */
function serviceWorker(): Plugin {
  let outDir = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: config => {
      outDir = config.build.outDir
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2023',
          reportCompressedSize: false,
          rolldownOptions: {
            input: here('src/app/web/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      })
    },
  }
}
