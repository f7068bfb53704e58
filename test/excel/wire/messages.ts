/** What office.js and its host send each other: a call and its answer, or an event, as JSON. */
export interface CallMessage {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const messageActions = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** Where host and page say that they are; office.js trusts a host of the page's own domain. */
export const hostOrigin = "https://localhost";

const conversation = "conversation";

/** What a page finds in its `window.name` when Excel on the web opens it. */
export const windowName = JSON.stringify({
  baseFrameName: "frame",
  hostInfo: "Excel$Web$16.01$en-US$correlation$$disableLogging$3",
  xdmInfo: `${conversation}|addin|${hostOrigin}`,
});

export function answerMessage(call: CallMessage, data: unknown): string {
  return envelope({
    _actionName: call._actionName,
    _correlationId: call._correlationId,
    _data: data,
    _responseType: 0,
  });
}

export function eventMessage(name: string, data: unknown): string {
  return envelope({ _actionName: name, _correlationId: -1, _data: data, _responseType: 1 });
}

function envelope(parts: Record<string, unknown>): string {
  return JSON.stringify({
    _messageType: 1,
    _conversationId: conversation,
    _origin: hostOrigin,
    _errorCode: 0,
    _serializerVersion: 1,
    ...parts,
  });
}
