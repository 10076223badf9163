declare module 'virtual:custom-elements' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}
