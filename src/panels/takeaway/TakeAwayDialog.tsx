import { Suspense, useState } from 'react';
import { run } from '#store/run.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { forms } from './forms.ts';

/** The run as something to keep: its log, its charts, a film, a storyboard. All of it is made in this browser. */
export function TakeAwayDialog({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const [form, setForm] = useState(forms[0]!.id);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      size="lg"
      title="Take the run away"
      description="Made here, in this browser; nothing is uploaded."
    >
      <Tabs
        aria-label="What to take away"
        value={form}
        onChange={(next) => {
          run.pause();
          setForm(next);
        }}
        panelClassName="pt-4"
        items={forms.map(({ id, label, Form }) => ({
          value: id,
          label,
          content: (
            <Suspense>
              <Form />
            </Suspense>
          ),
        }))}
      />
    </Dialog>
  );
}
