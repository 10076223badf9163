import { defineConfig } from 'vite';

// Only the development server: `npm run build` configures its builds in scripts/build.ts.
export default defineConfig({
  root: 'stories/pages',
  appType: 'mpa',
  // Pages import from ../../src, which lies outside the served root.
  server: { fs: { allow: ['../..'] } },
});
