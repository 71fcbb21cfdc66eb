import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

const groups: readonly Command['group'][] = ['File', 'Edit', 'Add', 'Rehearse', 'View', 'Help'];

const withMouse: readonly [what: string, how: string][] = [
  ['Pan', 'Wheel, or hold Space and drag'],
  ['Zoom', 'Ctrl or ⌘ and wheel, or pinch'],
  ['Select several', 'Drag over the canvas, or Shift-click'],
  ['Add where you point', 'Double-click the canvas'],
  ['Connect', "Drag from a card's handle to another card"],
  ['Move into a frame', 'Drop it there; drag it out to take it out'],
];

export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard and mouse"
      size="lg"
      description="Everything that is done by dragging can also be done from the keyboard."
    >
      {/* It scrolls on small screens, so the keyboard must be able to stand in it. */}
      <div role="group" aria-label="Shortcuts" tabIndex={0} className="columns-2 gap-8 rounded-control">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 font-semibold">{group}</h3>
            <dl>
              {commands
                .filter((each) => each.group === group && each.keys && !each.id.endsWith('-5'))
                .map((each) => (
                  <Row key={each.id} term={each.label}>
                    {each.keys!.map((keys) => (
                      <Kbd key={keys} keys={keys} boxed />
                    ))}
                  </Row>
                ))}
              {group === 'Edit' && (
                <Row term="Nudge five times as far">
                  <span className="text-right text-muted">Shift and an arrow</span>
                </Row>
              )}
            </dl>
          </section>
        ))}
        <section className="mb-5 break-inside-avoid">
          <h3 className="mb-1.5 font-semibold">Mouse</h3>
          <dl>
            {withMouse.map(([what, how]) => (
              <Row key={what} term={what}>
                <span className="text-right text-muted">{how}</span>
              </Row>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4 border-b border-line py-1 last:border-0">
      <dt>{term}</dt>
      <dd className="flex gap-1.5">{children}</dd>
    </div>
  );
}
