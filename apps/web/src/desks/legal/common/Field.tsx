import type { ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** Said when it is refused. */
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its name above it: clicking the name goes to the control. */
export function Field({ label, help, error, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span className="field-name">{label}</span>
      {children}
      {help !== undefined && <small className="quiet">{help}</small>}
      {error !== undefined && (
        <small className="field-error" role="alert">
          {error}
        </small>
      )}
    </label>
  );
}
