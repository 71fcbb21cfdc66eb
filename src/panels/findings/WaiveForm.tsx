import { useState } from 'react';
import { waive, type Finding } from '#store/findings.ts';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/TextInput.tsx';

/** Accepts a finding, with the reason, which stays in the design for whoever comes next. */
export function WaiveForm({ finding }: { finding: Finding }) {
  const [reason, setReason] = useState<string>();
  if (reason === undefined) {
    return (
      <div>
        <Button size="sm" variant="ghost" className="-ml-2 text-muted" onClick={() => setReason('')}>
          Waive with a reason…
        </Button>
      </div>
    );
  }
  const done = (): void => {
    if (reason.trim() !== '') waive(finding, reason.trim().slice(0, 2000));
  };
  return (
    <div className="flex max-w-[68ch] items-center gap-2">
      <TextInput
        autoFocus
        aria-label="Why this finding is accepted"
        placeholder="Why is this all right here?"
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      <Button size="sm" disabled={reason.trim() === '' ? 'Give a reason first.' : undefined} onClick={done}>
        Waive
      </Button>
      <Button size="sm" variant="ghost" onClick={() => setReason(undefined)}>
        Cancel
      </Button>
    </div>
  );
}
