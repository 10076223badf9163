declare module 'virtual:custom-elements' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- An ambient module cannot import from a file.
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}

declare module 'virtual:examples' {
  /** The text of each file in examples/core, by its name. */
  const sources: Readonly<Record<string, string>>;
  export default sources;
}

declare module 'virtual:integrity' {
  const manifest: { readonly files: Readonly<Record<string, { readonly integrity: string }>> };
  export default manifest;
}
