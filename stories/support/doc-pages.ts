/** The pages of `stories/docs`, and the Storybook page that shows each. */
export const DOCS: Readonly<Record<string, string>> = {
  elements: 'guides-elements--docs',
  theming: 'guides-theming--docs',
  embedding: 'guides-embedding--docs',
  'own-prices': 'guides-your-own-prices--docs',
  core: 'guides-functions--docs',
  glossary: 'guides-glossary--docs',
};

const idOf = (name: string): string => {
  const id = DOCS[name];
  if (id === undefined) throw new Error(`Storybook has no page for ${name}.md`);
  return id;
};

/**
 * The text of a page as Storybook shows it. Links to other pages lead to their Storybook pages, and the
 * comments that mark generated parts are left out, as are pictures: live stories take their place.
 */
export const shownPage = (text: string): string =>
  text
    .replace(/^<!--.*?-->\n/gm, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n/gm, '')
    .replace(
      /\]\(([\w-]+)\.md(#[^)]*)?\)/g,
      (_, name: string, part = '') => `](?path=/docs/${idOf(name)}${part})`,
    );
