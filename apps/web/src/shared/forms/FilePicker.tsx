import { type ReactNode, useId, useState } from 'react';

interface FilePickerProps {
  readonly label: string;
  /** What becomes of the files. */
  readonly hint: string;
  /** As of `<input accept>`. */
  readonly accept?: string;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly icon: ReactNode;
}

/** Takes files that are dropped on it or chosen; reachable by keyboard as the browser's own field is. */
export function FilePicker({ label, hint, accept, isDisabled = false, onFiles, icon }: FilePickerProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !isDisabled) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is besides; the field inside does the same by keyboard
    <div
      className="file-drop"
      data-over={isOver}
      data-disabled={isDisabled}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        {...(accept === undefined ? {} : { accept })}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
      <label htmlFor={id}>
        <span className="file-drop-icon" aria-hidden="true">
          {icon}
        </span>
        {label}
      </label>
      <p id={`${id}-hint`} className="quiet">
        {hint}
      </p>
    </div>
  );
}
