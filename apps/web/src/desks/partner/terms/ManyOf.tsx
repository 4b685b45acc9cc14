import { CloseOutlined } from '@ant-design/icons';
import { useId } from 'react';

interface ManyOfProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Stands in the list before anything is chosen. */
  readonly addLabel: string;
  readonly removeLabel: (name: string) => string;
}

/** Several of many: chosen one after the other out of the browser's own list, taken away one by one. */
export function ManyOf({ label, values, onChange, options, addLabel, removeLabel }: ManyOfProps) {
  const id = useId();
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const rest = options.filter(({ value }) => !values.includes(value));
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      {values.length > 0 && (
        <ul className="chips">
          {values.map((value) => (
            <li key={value}>
              {nameOf(value)}
              <button
                type="button"
                aria-label={removeLabel(nameOf(value))}
                onClick={() => onChange(values.filter((each) => each !== value))}
              >
                <CloseOutlined aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <select id={id} value="" onChange={({ target }) => onChange([...values, target.value])}>
          <option value="" disabled>
            {addLabel}
          </option>
          {rest.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
