import { Component, type ReactNode } from 'react';
import { notify } from '#store/notices.ts';
import { setView } from '#store/view.ts';

/** A dialog that cannot be loaded (no network, a newer version on the server) is told, and the workbench stays. */
export class DialogBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    setView({ dialog: undefined });
    notify({
      tone: 'error',
      text: 'This window could not be opened. Check the connection and load the page again; the design is kept.',
      about: 'dialog',
    });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
