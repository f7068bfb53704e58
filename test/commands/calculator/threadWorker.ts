import { expose } from "comlink";
import type { Calculator } from "../../../src/commands/calculator/calculator";
import { en } from "../../../src/texts/en";
import { createCalculator } from "../../../src/commands/calculator/createCalculator";

/**
 * A worker as a page has it, but in this thread: all that goes in or out is copied by the messages of a real channel, and
 * what it is at can be broken off.
 */
export class ThreadWorker extends EventTarget {
  private readonly channel = new MessageChannel();
  isTerminated = false;

  constructor(calculator: Calculator = createCalculator(en.report)) {
    super();
    const { port1, port2 } = this.channel;
    expose(calculator, port2);
    port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data: data as unknown }));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer);
  }

  /** What the page is told when the worker's script throws, or cannot be loaded. */
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }

  terminate(): void {
    this.isTerminated = true;
    this.channel.port1.close();
    this.channel.port2.close();
  }
}
