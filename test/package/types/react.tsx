/** The elements in JSX: what compiles, and what does not. */
import 'image-pricing-elements/define';
import 'image-pricing-elements/jsx';
import { catalog } from 'image-pricing-elements/catalog';
import type { GptImageCalculator } from 'image-pricing-elements';
import { useRef } from 'react';

export function Page() {
  const calculator = useRef<GptImageCalculator>(null);
  return (
    <main>
      <gpt-image-calculator
        ref={calculator}
        key="calculator"
        id="calc"
        className="wide"
        quality="high"
        images-per-month={2400}
        rerollRate={{ low: 10, high: 20 }}
        reroll-rate="10..20"
        catalog={catalog}
        workload={{ model: 'gpt-image-2', imagesPerMonth: 12 }}
        restore
        onestimate-change={(event) => {
          const kind: 'exact' | 'range' | 'unpriced' = event.estimate.kind;
          const month: number = event.workload.imagesPerMonth.low;
          const sender: GptImageCalculator = event.currentTarget;
          console.log(kind, month, sender.estimate?.kind);
        }}
        oncatalog-error={(event) => {
          console.log(event.issueCount, event.issues[0]?.path);
        }}
      >
        <p>Until it is there.</p>
        <b slot="heading">What it costs</b>
      </gpt-image-calculator>
      <meter-table for="calc" models={['gpt-image-2', 'gpt-image-1.5']} unit="1K" batch history />
      <provider-compare
        view="facts"
        own-key
        oncomparison-change={(event) => {
          console.log(event.change, event.view, event.comparison.rows.length);
        }}
      />
      <launch-planner
        tier="2"
        demand="working-hours"
        tokens-counted="input"
        onplan-change={(event) => {
          console.log(event.change, event.plan.verdict.kind);
        }}
      />
    </main>
  );
}

export function Wrong() {
  return (
    <main>
      {/* @ts-expect-error: not a unit. */}
      <meter-table unit="1G" />
      {/* @ts-expect-error: not a way of counting. */}
      <launch-planner tokens-counted="all" />
      {/* @ts-expect-error: not a word of failed requests. */}
      <gpt-image-calculator failed-requests="sometimes" />
      {/* @ts-expect-error: there is no such attribute. */}
      <provider-compare vew="facts" />
      {/* @ts-expect-error: it is read-only. */}
      <gpt-image-calculator estimate={undefined} />
      {/* @ts-expect-error: the event has no such field. */}
      <launch-planner onplan-change={(event) => event.estimate} />
      {/* @ts-expect-error: a range has a low and a high end. */}
      <gpt-image-calculator rerollRate={{ low: 10 }} />
      {/* @ts-expect-error: there is no such element. */}
      <pricing-table />
    </main>
  );
}
