/** Style sheets for a page: shown as they are, put on a page as they are. */

export interface Theme {
  readonly title: string;
  readonly why: string;
  readonly css: string;
}

/** @param tag the element that the rules are for. */
export const themes = (tag: string) =>
  ({
    properties: {
      title: 'Custom properties',
      why: 'Colours, corners and rules, on the element or on any ancestor.',
      css: `${tag} {
  --gic-accent: light-dark(#9b3a1c, #f0a583);
  --gic-radius: 0;
  --gic-rule: 1px;
  --gic-label-weight: 600;
}`,
    },
    parts: {
      title: 'Parts',
      why: 'What no property says: any declaration on a named part.',
      css: `${tag}::part(title) {
  font: italic 400 1.5em/1.2 Georgia, serif;
}
${tag}::part(base) {
  padding: 1em 1.25em 1.25em;
  border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  border-radius: 0.75em;
}`,
    },
    states: {
      title: 'States',
      why: 'What the element is in, such as a price that is too old or a setting that is refused.',
      css: `${tag}:state(invalid)::part(notice) {
  background: light-dark(#fff4e5, #35280f);
}
${tag}:state(stale)::part(provenance) {
  font-weight: 600;
}`,
    },
    host: {
      title: 'Family and size of the page',
      why: 'The element has no font of its own.',
      css: `article {
  max-inline-size: 42em;
  font: 1.125rem/1.6 Georgia, 'Times New Roman', serif;
}`,
    },
    dense: {
      title: 'Dense',
      why: 'Every space times 0.75, for a dashboard.',
      css: `${tag} {
  --gic-density: 0.75;
  font-size: 0.875rem;
}`,
    },
  }) as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof ReturnType<typeof themes>;
