import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { fragmentOf } from '#io/share-link/address.ts';
import { encodeShare } from '#io/share-link/encode.ts';
import { shareFile } from '#io/share-link/share-file.ts';
import { ShareRefused } from '#io/share-link/share-refused.ts';
import type { SharedRehearsal } from '#model/shared.ts';
import { deedName } from '#store/deed-name.ts';
import { useRun } from '#store/run-store.ts';
import { sharedNow } from '#store/share.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { Switch } from '#ui/Switch.tsx';
import { clockText } from '../run/clock-text.ts';
import { download } from '../export/download.ts';
import { contentsOf, longLinkCharacters } from './share-contents.ts';

type Form = 'link' | 'embed';

const forms = [
  { value: 'link', label: 'Link' },
  { value: 'embed', label: 'Embed in a page' },
] as const;

/** The rehearsal as a link that holds all of it, as a frame for a page of one's own, or as a file. */
export function ShareDialog({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const [isAtPresent, setAtPresent] = useState(true);
  const [form, setForm] = useState<Form>('link');
  const [shared, setShared] = useState(() => sharedNow(true));
  const { text, refusal } = written(shared, form);
  const about = useRun((state) => state.about);
  const labelOf = (name: string): string => deedName(about, name);
  const presentMs = useRun(({ atMs }) => atMs);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Share this rehearsal"
      description="The link itself is the rehearsal. Nothing is uploaded; whoever has the link sees all that is drawn, values of variables included."
      size="md"
      footer={
        <>
          <Button icon={<Download size={15} aria-hidden />} onClick={() => saveFile(shared)}>
            Save as a file
          </Button>
          <CopyButton key={text} text={text} label={form === 'link' ? 'Copy the link' : 'Copy the code'} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center justify-between gap-4">
          <Segmented aria-label="Form" size="sm" options={forms} value={form} onChange={setForm} />
          <Switch
            checked={isAtPresent}
            onChange={(next) => {
              setAtPresent(next);
              setShared(sharedNow(next));
            }}
            label={`Begin at the present moment (${clockText(presentMs)})`}
          />
        </div>
        {refusal === undefined ? (
          <SharedText text={text} form={form} />
        ) : (
          <Remark words={refusal} severity="error" />
        )}
        <section aria-label="What is in it">
          <h3 className="mb-1 font-semibold">What is in it</h3>
          <ul className="list-disc pl-5 text-muted">
            {contentsOf(shared, labelOf).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

function SharedText({ text, form }: { text: string; form: Form }) {
  const length = text.length.toLocaleString('en-US');
  return (
    <div>
      <textarea
        readOnly
        aria-label={form === 'link' ? 'Link' : 'Code'}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        className="control h-20 w-full resize-none px-2.5 py-1.5 font-mono text-mono break-all"
      />
      <p className="mt-1 text-sm text-muted">{length} characters</p>
      {text.length > longLinkCharacters && (
        <Remark
          severity="warning"
          words={`Some chat and mail programs cut what is longer than ${longLinkCharacters.toLocaleString('en-US')} characters. A file arrives whole: save it, and send that.`}
        />
      )}
    </div>
  );
}

function Remark({ words, severity }: { words: string; severity: 'warning' | 'error' }) {
  return (
    <p role="note" className="mt-2 flex gap-2 rounded-control bg-warning-wash px-3 py-2">
      <SeverityIcon severity={severity} />
      <span className="min-w-0">{words}</span>
    </p>
  );
}

/** Says on the button itself that it was done, or that the browser does not allow it. */
function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <span role="status" className="self-center text-sm text-muted">
        {outcome === 'refused' && 'Select the text and copy it by hand.'}
        <span className="sr-only">{outcome === 'copied' && 'Copied.'}</span>
      </span>
      <Button
        variant="primary"
        disabled={text === '' ? 'There is nothing to copy.' : undefined}
        icon={outcome === 'copied' ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? 'Copied' : label}
      </Button>
    </>
  );
}

function written(shared: SharedRehearsal, form: Form): { text: string; refusal?: string } {
  try {
    const fragment = fragmentOf(encodeShare(shared));
    const page = new URL('.', location.href.replace(/[?#].*$/s, ''));
    if (form === 'link') return { text: `${page.href}${fragment}` };
    const frame = new URL('embed/', page);
    const title = shared.design.name
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;');
    return {
      text: `<iframe src="${frame.href}${fragment}" title="${title}" width="960" height="600" loading="lazy"></iframe>`,
    };
  } catch (error) {
    if (!(error instanceof ShareRefused)) throw error;
    return { text: '', refusal: error.message };
  }
}

function saveFile(shared: SharedRehearsal): void {
  const { fileName, mediaType, text } = shareFile(shared);
  download(fileName, mediaType, text);
}
