import type { ReactNode } from 'react';

interface FactsProps {
  /** Label and value in order; one without a value is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** Facts as label and value; side by side where there is room. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
