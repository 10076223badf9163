declare module 'virtual:custom-elements' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}

declare module 'virtual:examples' {
  /** The text of each file in examples/core, by its name. */
  const sources: Readonly<Record<string, string>>;
  export default sources;
}
