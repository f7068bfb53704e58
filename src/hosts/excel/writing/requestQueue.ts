/// <reference types="office-js" />
import { blockBytes, halvesOf, isTooLarge, type RowBlock } from "../blocks";

/** Bytes that an action takes beside its values, with the path to what it acts on. */
const actionBytes = 400;

/** Something for Excel to do, which can be done again. */
interface Piece {
  readonly act: () => void;
  /** The same in two halves; `null` where it cannot be less. */
  readonly halves: () => readonly [Piece, Piece] | null;
}

/**
 * Gathers what Excel has to do into requests as large as it takes. One that it finds too large all the same is done piece by
 * piece, and pieces of many rows in halves.
 */
export class RequestQueue {
  private waiting: Piece[] = [];
  private bytes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    /** Called before each request; may throw to stop. */
    private readonly beforeSending: () => void = () => undefined,
  ) {}

  /** Something small. */
  async add(act: () => void): Promise<void> {
    await this.enqueue({ act, halves: () => null }, actionBytes);
  }

  /** Something that is done to rows, and whose size is that of their values. */
  async addRows(block: RowBlock, valueBytes: number, act: (block: RowBlock) => void): Promise<void> {
    await this.enqueue(rowsPiece(block, act), actionBytes + valueBytes);
  }

  /** Sends what is waiting. */
  async send(): Promise<void> {
    const pieces = this.waiting;
    this.waiting = [];
    this.bytes = 0;
    if (pieces.length > 0) await this.sendPieces(pieces);
  }

  private async enqueue(piece: Piece, bytes: number): Promise<void> {
    if (this.bytes + bytes > blockBytes) await this.send();
    this.waiting.push(piece);
    this.bytes += bytes;
  }

  private async sendPieces(pieces: readonly Piece[]): Promise<void> {
    this.beforeSending();
    try {
      for (const { act } of pieces) act();
      await this.context.sync();
    } catch (cause) {
      const smaller = isTooLarge(cause) ? smallerPieces(pieces) : null;
      if (!smaller) throw cause;
      for (const part of smaller) await this.sendPieces(part);
    }
  }
}

function rowsPiece(block: RowBlock, act: (block: RowBlock) => void): Piece {
  return {
    act: () => act(block),
    halves: () => {
      const halves = halvesOf(block);
      return halves && [rowsPiece(halves[0], act), rowsPiece(halves[1], act)];
    },
  };
}

function smallerPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] | null {
  const [first, ...others] = pieces;
  if (others.length > 0) return pieces.map((piece) => [piece]);
  return first?.halves()?.map((half) => [half]) ?? null;
}
