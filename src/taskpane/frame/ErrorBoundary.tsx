import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { paneTexts } from "../../core/texts/pane";

interface ErrorBoundaryState {
  readonly error: unknown;
  readonly failed: boolean;
}

/** The last resort: an error of the pane's own is told in words and the pane can be loaded again. The workbook is not touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error, failed: true };
  }

  private readonly tryAgain = (): void => this.setState({ error: null, failed: false });

  override render(): ReactNode {
    const { error, failed } = this.state;
    if (!failed) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{paneTexts.frame.crashed}</MessageBarTitle>{" "}
          {paneTexts.frame.crashedDetail(error instanceof Error ? error.message : String(error))}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={this.tryAgain}>
            {paneTexts.frame.tryAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
