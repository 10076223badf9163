/** The elements and their events in the document, with nothing imported but what registers them. */
import 'image-pricing-elements/define/gpt-image-calculator';
import 'image-pricing-elements/define/launch-planner';
import 'image-pricing-elements/define/meter-table';
import 'image-pricing-elements/define/provider-compare';

const calculator = document.querySelector('gpt-image-calculator')!;
const planner = document.createElement('launch-planner');
const table = document.createElement('meter-table');
const comparison = document.querySelector('provider-compare')!;

calculator.workload = { quality: 'high', rerollRate: { low: 10, high: 20 } };
calculator.rerollRate = '10..20';
calculator.focusField('failed-requests');
planner.tier = '2';
planner.peakFactor = 4;
table.models = ['gpt-image-2'];
table.unit = 'token';
comparison.sort = 'month';
console.log(calculator.estimate?.kind, planner.plan?.verdict.kind, comparison.comparison?.rows);
for (const { field, code } of table.issues) console.log(field, code);

// On the element, on an ancestor, on the document, on the window: they bubble.
calculator.addEventListener('estimate-change', (event) => {
  console.log(event.estimate.kind, event.workload.model);
});
document.body.addEventListener('comparison-change', (event) => {
  console.log(event.change, event.view, event.sort, event.comparison.rows.length);
});
document.addEventListener('plan-change', (event) => {
  console.log(event.change, event.plan.verdict.kind, event.workload.imagesPerMonth.low);
});
window.addEventListener('catalog-error', (event) => {
  console.log(event.origin, event.kind, event.issueCount, event.issues[0]?.message);
});

// @ts-expect-error: not a unit.
table.unit = '1G';
// @ts-expect-error: not an order.
comparison.sort = 'size';
// @ts-expect-error: not a density.
calculator.density = 'wide';
// @ts-expect-error: it is read-only.
planner.plan = undefined;
// @ts-expect-error: only an element with a workload has one.
console.log(table.workload);
// @ts-expect-error: what is inside is nobody else's.
console.log(calculator._today);
// @ts-expect-error: the event has no such field.
document.addEventListener('plan-change', (event) => event.estimate);
// @ts-expect-error: the event has no such field.
calculator.addEventListener('estimate-change', (event) => event.detail);
