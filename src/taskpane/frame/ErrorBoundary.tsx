import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Texts } from "../../texts/texts";

interface ErrorBoundaryState {
  readonly error: unknown;
  readonly failed: boolean;
}

interface ErrorBoundaryProps {
  readonly texts: Texts["pane"]["frame"];
  readonly children: ReactNode;
}

/** The last resort: an error of the pane's own is told in words and the pane can be loaded again. The workbook is not touched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error, failed: true };
  }

  private readonly tryAgain = (): void => this.setState({ error: null, failed: false });

  override render(): ReactNode {
    const { error, failed } = this.state;
    const { children, texts } = this.props;
    if (!failed) return children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{texts.crashed}</MessageBarTitle>{" "}
          {texts.crashedDetail(error instanceof Error ? error.message : String(error))}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={this.tryAgain}>
            {texts.tryAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
