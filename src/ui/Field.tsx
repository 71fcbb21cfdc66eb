import { useId, useMemo, useState, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldContext, type FieldContract } from './field-context.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

export interface FieldProps {
  label: ReactNode;
  /** At the right of the label: "MiB", "tasks", "vCPU × memory". */
  unit?: ReactNode;
  /** Shown below while the field has focus; always known to screen readers. */
  help?: ReactNode;
  /** The help stays in view: for forms that one meets seldom. */
  helpStays?: boolean | undefined;
  error?: ReactNode;
  warning?: ReactNode;
  /** A good word: "This deployment can finish". */
  ok?: ReactNode;
  required?: boolean | undefined;
  /** Label at the left, control at the right, on one line: switches and checkboxes. */
  inline?: boolean | undefined;
  /** The control is a group (radiogroup, list) that a `<label for>` cannot name. */
  group?: boolean | undefined;
  children: ReactNode;
}

/** A label, a control, and one line beneath. The control finds its id and its words through context. */
export function Field({
  label,
  unit,
  help,
  helpStays = false,
  error,
  warning,
  ok,
  required = false,
  inline = false,
  group = false,
  children,
}: FieldProps) {
  const id = useId();
  const [problem, report] = useState<string>();
  const wrong = error ?? problem;
  const says = { wrong: `${id}-wrong`, note: `${id}-note`, help: `${id}-help` };
  const note = wrong === undefined ? (warning ?? ok) : undefined;
  const describedBy = cx(
    Boolean(wrong) && says.wrong,
    Boolean(note) && says.note,
    Boolean(help) && says.help,
  );
  const contract = useMemo<FieldContract>(
    () => ({
      id,
      labelId: `${id}-label`,
      invalid: Boolean(wrong),
      report,
      ...(describedBy !== '' && { describedBy }),
    }),
    [id, wrong, describedBy],
  );
  const words = (
    <>
      {label}
      {required && <span className="text-muted"> · required</span>}
    </>
  );
  return (
    <FieldContext value={contract}>
      <div className="group/field flex min-w-0 flex-col gap-1">
        <div className={inline ? 'flex min-h-7 items-center justify-between gap-3' : 'flex flex-col gap-1'}>
          <div className="flex min-w-0 items-baseline justify-between gap-2 text-muted">
            {group ? (
              <span id={`${id}-label`}>{words}</span>
            ) : (
              <label id={`${id}-label`} htmlFor={id}>
                {words}
              </label>
            )}
            {unit !== undefined && <span className="shrink-0 text-sm">{unit}</span>}
          </div>
          {children}
        </div>
        {wrong !== undefined && <Note id={says.wrong} severity="error" words={wrong} />}
        {Boolean(note) && <Note id={says.note} severity={warning ? 'warning' : 'ok'} words={note} />}
        {help !== undefined && <Help id={says.help} words={help} stays={helpStays} />}
      </div>
    </FieldContext>
  );
}

function Note({
  id,
  severity,
  words,
}: {
  id: string;
  severity: 'error' | 'warning' | 'ok';
  words: ReactNode;
}) {
  const colour = { error: 'text-error', warning: 'text-warning', ok: 'text-ok' }[severity];
  return (
    <p id={id} className={`flex items-start gap-1.5 text-sm ${colour}`}>
      <span className="flex h-4 items-center">
        <SeverityIcon severity={severity} size={12} />
      </span>
      <span>{words}</span>
    </p>
  );
}

/** Folds away on blur, but only after a pause: the click that took the focus must not miss its target. */
function Help({ id, words, stays }: { id: string; words: ReactNode; stays: boolean }) {
  return (
    <div
      className={cx(
        '-mt-1 grid',
        !stays &&
          'grid-rows-[0fr] opacity-0 transition-[grid-template-rows,opacity] delay-300 group-focus-within/field:grid-rows-[1fr] group-focus-within/field:opacity-100 group-focus-within/field:delay-0',
      )}
    >
      <p
        id={id}
        className="min-h-0 overflow-hidden text-sm text-muted [&_a]:underline [&_a]:underline-offset-2"
      >
        <span className="block pt-1">{words}</span>
      </p>
    </div>
  );
}
