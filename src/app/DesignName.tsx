import { useState } from 'react';
import { commit, useDesign } from '#store/design-store.ts';
import { useSharedView } from '#store/share-state.ts';

/** The design's name, which is a field as soon as one clicks or tabs into it. */
export function DesignName() {
  const name = useDesign((state) => state.design.name);
  const [draft, setDraft] = useState<string>();
  const isView = useSharedView() !== undefined;
  const finish = (): void => {
    const next = draft?.trim().slice(0, 200);
    if (next && next !== name) commit('Rename design', [{ do: 'rename-design', name: next }]);
    setDraft(undefined);
  };
  return (
    <input
      aria-label="Design name"
      readOnly={isView}
      value={draft ?? name}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          setDraft(undefined);
          event.stopPropagation();
        }
      }}
      className="field-sizing-content h-8 max-w-72 min-w-24 truncate rounded-control border border-transparent bg-transparent px-1.5 font-semibold hover:bg-hover focus:border-edge focus:bg-card"
    />
  );
}
