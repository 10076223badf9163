declare module 'virtual:stories' {
  /** Every `*.stories.ts`, by its address. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- An ambient module cannot import from a file.
  const stories: Readonly<Record<string, () => Promise<import('./story.js').StoryModule>>>;
  export default stories;
}
