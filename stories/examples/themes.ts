/** Style sheets that the theming stories apply and show. */

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
      why: 'Colors, corners and lines, set on the element or on anything around it.',
      css: `${tag} {
  --gic-accent: light-dark(#9b3a1c, #f0a583);
  --gic-radius: 0;
  --gic-rule: 1px;
  --gic-label-weight: 600;
}`,
    },
    parts: {
      title: 'Parts',
      why: 'Any CSS on a named part, for what no custom property covers.',
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
      why: 'Styles for a state, such as an old price or an invalid setting.',
      css: `${tag}:state(invalid)::part(notice) {
  background: light-dark(#fff4e5, #35280f);
}
${tag}:state(stale)::part(provenance) {
  font-weight: 600;
}`,
    },
    host: {
      title: 'Font of the page',
      why: 'The element uses the font and the text size of the page.',
      css: `article {
  max-inline-size: 42em;
  font: 1.125rem/1.6 Georgia, 'Times New Roman', serif;
}`,
    },
    dense: {
      title: 'Dense',
      why: 'Spacing at 75%, for a dashboard.',
      css: `${tag} {
  --gic-density: 0.75;
  font-size: 0.875rem;
}`,
    },
  }) as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof ReturnType<typeof themes>;
