/** Functions that compute from what stands in them; any other could name something outside. */
const FUNCTIONS = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp'.split(
    ' ',
  ),
);

/**
 * Whether text is a value of a CSS property, names nothing but itself, and stays in its place when
 * it is written into a style sheet.
 */
export function isCssValue(property: string, value: string): boolean {
  // An escape can spell a function that the next line would not see; markup ends a style element.
  if (/[\\;{}@<>]/.test(value)) return false;
  const called = [...value.matchAll(/([\w-]*)\(/g)].map(([, name]) => name!.toLowerCase());
  if (called.some((name) => name !== '' && !FUNCTIONS.has(name))) return false;
  if (!CSS.supports(property, value)) return false;
  // That closes whatever is open at the end of the text, be it a string, a comment or a bracket. In
  // a sheet the same would swallow what comes after it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`a { ${property}: ${value}; --after: here; }`);
  const [rule, ...more] = sheet.cssRules;
  if (!(rule instanceof CSSStyleRule) || more.length > 0) return false;
  return (
    rule.style.getPropertyValue(property) !== '' &&
    rule.style.getPropertyValue('--after').trim() === 'here'
  );
}
