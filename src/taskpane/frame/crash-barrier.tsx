import { Component, type ReactNode } from 'react';
import { troubleOf } from '../live/trouble';
import type { Trouble } from '../live/state';
import { TroubleMessage } from './trouble-message';

interface State {
  readonly trouble: Trouble | null;
}

/** A mistake of ours in a screen, or a part of the pane that could not be fetched: said, and tried again. */
export class CrashBarrier extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { trouble: null };

  static getDerivedStateFromError(error: unknown): State {
    return { trouble: troubleOf(error) };
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    if (trouble === null) return this.props.children;
    return (
      <main style={{ padding: 16 }}>
        <TroubleMessage trouble={trouble} onRetry={() => this.setState({ trouble: null })} />
      </main>
    );
  }
}
