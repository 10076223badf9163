/** The snippet page: what is chosen becomes a live element and the lines to copy. */
import { catalog } from '/dist/catalog/index.js';
import { fullCatalog } from '/dist/catalog/offers/index.js';
import { isCssValue } from '/dist/internal/css-value.js';
import { ELEMENTS, FIELDS, LOCK_WORDS, THEMES } from './snippet-fields.js';
import { frameSnippet, tagSnippet } from './snippet-text.js';

const byId = (id) => document.getElementById(id);
const choices = byId('choices');
const way = byId('way');
const preview = byId('preview');

FIELDS.model.options = catalog.models.map(({ id }) => id);

/** What the last build wrote; while developing there may be none. */
async function readManifest() {
  const answer = await fetch('/dist/integrity.json');
  return answer.ok ? answer.json() : null;
}
const manifest = await readManifest();
await customElements.whenDefined('gpt-image-calculator');
const { version } = customElements.get('gpt-image-calculator');

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function control(name) {
  const { label, options, flag, hint } = FIELDS[name];
  if (flag) {
    const box = made('input', { type: 'checkbox', name });
    return made('label', { className: 'flag' }, box, label);
  }
  const input = options
    ? made('select', { name }, made('option', { value: '', textContent: 'Default' }))
    : made('input', { name, spellcheck: false, autocomplete: 'off' });
  for (const value of options ?? []) input.append(made('option', { value, textContent: value }));
  const parts = [made('span', { textContent: label }), input];
  if (hint) parts.push(made('small', { textContent: hint }));
  return made('label', {}, ...parts);
}

/** The fields of the element that is chosen; what was said in one that stays is kept. */
function showFields() {
  const { fields, locks } = ELEMENTS[choices.elements.element.value];
  const before = new FormData(choices);
  byId('fields').replaceChildren(...fields.map(control));
  byId('locks').replaceChildren(
    ...locks.map((name) =>
      made(
        'label',
        {},
        made('input', {
          type: 'checkbox',
          name: 'locked',
          value: name,
          checked: before.getAll('locked').includes(name),
        }),
        LOCK_WORDS[name] ?? FIELDS[name].label,
      ),
    ),
  );
  for (const name of fields) {
    if (FIELDS[name].flag) choices.elements[name].checked = before.has(name);
    else choices.elements[name].value = before.get(name) ?? '';
  }
}

function attributesOf(tag) {
  const given = new FormData(choices);
  const attributes = ELEMENTS[tag].fields.flatMap((name) => {
    if (FIELDS[name].flag) return given.has(name) ? [[name, '']] : [];
    const value = String(given.get(name) ?? '').trim();
    return value ? [[name, value]] : [];
  });
  const locked = given.getAll('locked').join(' ');
  return locked ? [...attributes, ['locked', locked]] : attributes;
}

/** How many models or offers the attributes name, for `reserve.css`; two digits are read there. */
function roomOf(attributes) {
  const { models = '', offers = '' } = Object.fromEntries(attributes);
  const names = new Set(`${models} ${offers}`.split(/[\s,]+/).filter(Boolean));
  const sold = fullCatalog.offers.filter(
    ({ id, provider }) => names.has(id) || names.has(provider),
  );
  const count = Math.min(offers ? sold.length : names.size, 99);
  return count > 1 ? String(count) : undefined;
}

const LOOK = {
  '--gic-accent': 'color',
  '--gic-radius': 'border-radius',
  '--gic-rule': 'border-top-width',
  '--gic-density': 'flex-grow',
  'color-scheme': 'color-scheme',
  'font-family': 'font-family',
};

/** All of them at first, so that a choice shows at once; one at most is in use. */
const sheets = new Map(
  await Promise.all(
    Object.keys(THEMES).map(async (name) => {
      const link = made('link', { rel: 'stylesheet', href: `/dist/themes/${name}.css` });
      const loaded = new Promise((resolve, reject) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => reject(new Error(`No theme ${name}`)));
      });
      document.head.append(link);
      await loaded;
      link.sheet.disabled = true;
      return [name, link.sheet];
    }),
  ),
);

/** What a theme declares for the element itself; a frame takes this and no rule for a part. */
function themeStyleOf(theme) {
  if (!theme) return [];
  const { style } = sheets.get(theme).cssRules[0];
  return [...style].map((name) => [name, style.getPropertyValue(name).trim()]);
}

/** The look as CSS; what is none is said and left out. */
function styleOf() {
  const problems = [];
  const style = Object.entries(LOOK).flatMap(([name, like]) => {
    const input = choices.elements[name];
    const value = input.value.trim();
    const fits = value === '' || isCssValue(like, value);
    if (fits) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    if (!fits) problems.push(input.labels[0].querySelector('span').textContent);
    return value && fits ? [[name, value]] : [];
  });
  const [first] = problems;
  const said = first ? `${problems.join(' and ')}: not a valid CSS value, so it isn’t used.` : '';
  if (byId('look-problem').textContent !== said) byId('look-problem').textContent = said;
  return style;
}

/** Made anew, as it will be on the other page; an element that has been used may hold more. */
function show({ tag, attributes, style, theme, themeStyle }) {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const [property, value] of style) element.style.setProperty(property, value);
  for (const [name, sheet] of sheets) sheet.disabled = name !== theme;
  preview.className = new Map([...themeStyle, ...style]).get('color-scheme') ?? '';
  preview.replaceChildren(element);
}

const NOTES = {
  all: 'The hash covers the script, but not the files that it loads later (offers of other providers, the tokenizer).',
  single:
    'The import map covers every file of this element in Chrome 127, Safari 18 and Firefox 138 or later. Older browsers check only the first file. Put it before all other modules on your page.',
  frame:
    'Host the dist folder on your own server: CDNs send HTML files as plain text. Enter the origin of your page to make the frame as tall as its content. Otherwise, set a fixed height.',
  themed: ' In an iframe, a theme sets only custom properties; its styles for parts don’t apply.',
  none: 'There is no build, so there are no hashes. Run npm run build first.',
};

const originOf = (text) => (URL.canParse(text) ? new URL(text).origin : '');

function write(choice) {
  const { value } = way.elements.way;
  byId('frame-options').hidden = value !== 'frame';
  const hashed = manifest !== null;
  const note = value === 'frame' || hashed ? NOTES[value] : NOTES.none;
  byId('note').textContent = note + (value === 'frame' && choice.theme ? NOTES.themed : '');
  if (value === 'frame') {
    const { base, parent } = way.elements;
    const folder = URL.canParse(base.value) ? new URL(base.value).href : here;
    byId('code').textContent = frameSnippet(choice, {
      base: folder.endsWith('/') ? folder : `${folder}/`,
      parent: originOf(parent.value.trim()),
      title: ELEMENTS[choice.tag].about,
    });
    return;
  }
  byId('code').textContent = tagSnippet(choice, {
    manifest: manifest ?? { version, files: {} },
    hashed,
    single: value === 'single',
  });
}

/** Another way of embedding changes the lines alone: what a reader tried in the preview stays. */
function update(isChoice) {
  const tag = choices.elements.element.value;
  const theme = choices.elements.theme.value;
  const attributes = attributesOf(tag);
  const choice = {
    tag,
    attributes,
    room: roomOf(attributes),
    style: styleOf(),
    theme,
    themeStyle: themeStyleOf(theme),
  };
  if (isChoice) show(choice);
  write(choice);
  byId('copied').textContent = '';
}

const here = new URL('/dist/', location.href).href;
way.elements.base.value = here;
for (const [tag, { about }] of Object.entries(ELEMENTS))
  choices.elements.element.append(made('option', { value: tag, textContent: about }));
for (const [name, about] of Object.entries(THEMES))
  choices.elements.theme.append(made('option', { value: name, textContent: `${name}: ${about}` }));
choices.elements.element.addEventListener('change', showFields);
// A text is taken when it is finished, so that no half-typed value is shown as wrong. Not at the
// forms: the frame's inputs belong to one without standing in it.
document.addEventListener('change', ({ target }) => {
  if (target.form === choices || target.form === way) update(target.form === choices);
});
for (const form of [choices, way]) {
  form.addEventListener('submit', (event) => event.preventDefault());
}
byId('copy').addEventListener('click', async () => {
  const { textContent } = byId('code');
  try {
    await navigator.clipboard.writeText(textContent);
    byId('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(byId('code'));
    byId('copied').textContent =
      'Your browser blocked copying. The code is selected: press Ctrl+C or ⌘C.';
  }
});
showFields();
update(true);
document.documentElement.dataset.ready = '';
