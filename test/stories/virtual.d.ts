declare module 'virtual:stories' {
  /** Every `*.stories.ts`, by its address. */
  const stories: Readonly<Record<string, () => Promise<import('./story.js').StoryModule>>>;
  export default stories;
}
