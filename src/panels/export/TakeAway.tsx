import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { Artefact } from '#io/exporter.ts';
import { notify } from '#store/notices.ts';
import { Button } from '#ui/Button.tsx';
import { download } from './download.ts';

/** Copies or downloads an artefact. */
export function TakeAway({ artefact }: { artefact: Artefact }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(artefact.text);
      setCopied(true);
    } catch {
      notify({
        tone: 'error',
        text: 'The browser does not let this page write to the clipboard. Download the file instead.',
      });
    }
  };
  return (
    <>
      <Button
        icon={copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <Button
        variant="primary"
        icon={<Download size={15} aria-hidden />}
        onClick={() => download(artefact.fileName, artefact.mediaType, artefact.text)}
      >
        Download {artefact.fileName}
      </Button>
    </>
  );
}
