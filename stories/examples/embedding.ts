/** Ways to put the elements on a page, as a page would write them. */
import { html as staticTable } from './core/static-html.js';
import { VERSION } from '../../src/internal/version.js';

export interface Recipe {
  readonly title: string;
  readonly why: string;
  readonly html: string;
}

const DIST = `https://cdn.jsdelivr.net/npm/image-pricing-elements@${VERSION}/dist`;
const CDN = `${DIST}/cdn`;

export const script = (file: string): string =>
  `<script type="module" src="${CDN}/${file}.js"></script>`;

const recipe = (title: string, why: string, file: string, body: string): Recipe => ({
  title,
  why,
  html: `${script(file)}\n\n${body}`,
});

export const recipes = {
  calculator: recipe(
    'One tag',
    'The content between the tags is shown until the element loads, and to readers without JavaScript.',
    'gpt-image-calculator',
    `<gpt-image-calculator quality="medium" images-per-month="2400">
  <p>One 1024 × 1024 image at medium quality: 1,756 output tokens at $30 per 1M, $0.053.</p>
</gpt-image-calculator>`,
  ),
  sidebar: recipe(
    'In a sidebar',
    'A compact calculator with a size that readers can’t change.',
    'gpt-image-calculator',
    `<aside style="inline-size: 20em">
  <gpt-image-calculator density="compact" size="1536x1024" locked="size"></gpt-image-calculator>
</aside>`,
  ),
  form: recipe(
    'In a form',
    'The value of the form field is the text of the calculator’s link.',
    'gpt-image-calculator',
    `<form>
  <gpt-image-calculator name="estimate" id="in-form" density="compact"></gpt-image-calculator>
  <button>Request a quote</button>
</form>`,
  ),
  table: recipe(
    'One table',
    'Without a model, it shows gpt-image-2.',
    'meter-table',
    `<meter-table batch history>
  <p>gpt-image-2, checked 2026-10-06: $5 text input, $8 image input, $30 image output per 1M tokens.</p>
</meter-table>`,
  ),
  tableThatFollows: recipe(
    'A table that follows a calculator',
    'Both use the same model, price date and offer.',
    'all',
    `<gpt-image-calculator id="priced" model="gpt-image-2.5-flare" density="compact"></gpt-image-calculator>
<meter-table for="priced"></meter-table>`,
  ),
  tableOfAnotherTag: recipe(
    'Under another tag name',
    'If your page already has a `meter-table`, register this one under another tag.',
    'meter-table',
    `<script type="module">
  customElements.whenDefined('meter-table').then((MeterTable) => {
    MeterTable.define('acme-image-rates');
  });
</script>
<acme-image-rates models="gpt-image-2.5-flare"></acme-image-rates>`,
  ),
  comparison: recipe(
    'Selected providers',
    '`offers` selects offers and providers. Without it, all are shown.',
    'provider-compare',
    `<provider-compare
  offers="openai/gpt-image-2 fal replicate playground"
  images-per-month="2400"
></provider-compare>`,
  ),
  comparisonThatFollows: recipe(
    'A comparison that follows a calculator',
    'The comparison uses what the reader enters in the calculator.',
    'all',
    `<gpt-image-calculator id="compared" density="compact"></gpt-image-calculator>
<provider-compare for="compared" offers="openai/gpt-image-2 fal replicate"></provider-compare>`,
  ),
  ownPrices: recipe(
    'Your own prices',
    'A reseller that charges 85% of OpenAI’s price.',
    'provider-compare',
    `<provider-compare offers="openai/gpt-image-2 acme" catalog-mode="merge">
  <script type="application/json">
    {
      "schemaVersion": 1, "date": "2026-11-20",
      "sources": { "deal": { "title": "Contract", "url": "https://acme.example/prices", "publisher": "Acme", "official": true } },
      "providers": { "acme": { "name": "Acme", "kind": "reseller", "url": "https://acme.example" } },
      "offers": [{
        "id": "acme/gpt-image-2", "provider": "acme", "model": "gpt-image-2",
        "charges": [{ "kind": "upstream", "offer": "openai/gpt-image-2", "prices": [{ "multiplier": "0.85", "from": "2026-11-01", "source": "deal", "checks": ["2026-11-20"], "method": "page", "confidence": "high" }] }],
        "batch": { "status": "unknown", "reason": "Not agreed." }, "failures": { "status": "not-billed", "note": "As agreed." }
      }]
    }
  </script>
</provider-compare>`,
  ),
  planner: recipe(
    'One plan',
    '2,400 kept images per month with the limits of tier 2.',
    'launch-planner',
    `<launch-planner tier="2" quality="high" images-per-month="2400" peak-factor="6"></launch-planner>`,
  ),
  plannerThatFollows: recipe(
    'A plan that follows a calculator',
    '“Apply” in the plan changes the calculator.',
    'all',
    `<gpt-image-calculator id="planned" density="compact" images-per-month="2400"></gpt-image-calculator>
<launch-planner for="planned" tier="4" budget="500"></launch-planner>`,
  ),
  events: recipe(
    'Listen for changes',
    'The calculator sends an event when a reader changes an input.',
    'gpt-image-calculator',
    `<gpt-image-calculator id="watched" density="compact"></gpt-image-calculator>
<p>Result: <output id="told">not changed yet</output></p>
<script type="module">
  document.querySelector('#watched').addEventListener('estimate-change', (event) => {
    document.querySelector('#told').value = event.estimate.kind;
  });
</script>`,
  ),
} as const satisfies Readonly<Record<string, Recipe>>;

export type RecipeName = keyof typeof recipes;

const hashed = (file: string): string =>
  `integrity="%hash ${file}%"
  crossorigin="anonymous"`;
const sheet = (file: string): string =>
  `<link
  rel="stylesheet"
  href="${DIST}/${file}"
  ${hashed(file)}
/>`;
const pinnedScript = `<script
  type="module"
  src="${CDN}/all.js"
  ${hashed('cdn/all.js')}
></script>`;

/** Whole pages. `%hash file%` stands for a hash that `codeOf` fills in. */
export const pages = {
  reserve: {
    title: 'Reserved space',
    why: 'The style sheet reserves space for an element until its script loads.',
    html: `${sheet('reserve.css')}
<style>
  /* Reserve more space in a narrow column. */
  aside meter-table { min-block-size: 54em }
</style>
${script('meter-table')}

<aside style="inline-size: 20em">
  <meter-table></meter-table>
</aside>`,
  },
  policy: {
    title: 'Strict policy',
    why: 'Allows only the scripts and style sheets of this version, with Trusted Types.',
    html: `<meta
  http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src ${DIST}/; style-src ${DIST}/; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html"
/>
${sheet('reserve.css')}
${pinnedScript}

<provider-compare offers="openai/gpt-image-2 fal replicate"></provider-compare>`,
  },
  staticHtml: {
    title: 'Static HTML',
    why: 'The figures are in the HTML. When the script loads, the element replaces them.',
    html: `${script('meter-table')}

${staticTable}`,
  },
} as const satisfies Readonly<Record<string, Recipe>>;
