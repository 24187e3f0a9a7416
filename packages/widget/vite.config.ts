import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/widget/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        loader: join(import.meta.dirname, 'src/loader.ts'),
        frame: join(import.meta.dirname, 'frame.html'),
      },
      output: {
        // The loader's address stands in pages of others and never changes.
        entryFileNames: ({ name }) => (name === 'loader' ? 'loader.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
