import { useEffect, useRef } from 'react';
import { dismissNotice, useNotices, type Notice } from '#store/notices.ts';
import { useToasts } from '#ui/toasts.ts';

/** Shows what the stores have to tell as toasts. */
export function NoticeToasts() {
  const notices = useNotices();
  const toasts = useToasts();
  const shown = useRef(new Map<number, number>());
  useEffect(() => {
    const now = new Set(notices.map(({ id }) => id));
    for (const [id, toast] of shown.current) {
      if (now.has(id)) continue;
      toasts.dismiss(toast);
      shown.current.delete(id);
    }
    for (const notice of notices) {
      if (!shown.current.has(notice.id)) shown.current.set(notice.id, toasts.show(toastOf(notice)));
    }
  }, [notices, toasts]);
  return null;
}

const severities = { info: 'info', error: 'error', success: 'ok' } as const;

function toastOf({ id, tone, text, action }: Notice) {
  return {
    severity: severities[tone],
    title: text,
    ...(action && {
      action: {
        label: action.label,
        onAction: () => {
          action.run();
          dismissNotice(id);
        },
      },
    }),
  };
}
