import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['./test/global-setup.ts'],
    // Tests are never timed: what hangs is ended, what is slow on a busy machine is not.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
