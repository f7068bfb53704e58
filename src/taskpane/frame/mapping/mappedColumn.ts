import type { ContentKind, SampleCell } from "../../../core/vocabulary/columnSample";

/** A column of a sheet that a person may give a use, with what stands in it, in words. */
export interface MappedColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  readonly header: string;
  readonly content: ContentKind;
  /** What it is where that is more telling than its content. */
  readonly is?: "id" | "person" | undefined;
  readonly samples: readonly SampleCell[];
  /** One of the choices; `null` for none of them. */
  readonly use: string | null;
  readonly isUsed: boolean;
  /** What it is called where it has none of the uses to choose from. */
  readonly otherwise: string;
  /** Why it is not used. */
  readonly why: string | null;
  /** True while an answer about it is waited for. */
  readonly isOpen: boolean;
  /** True where its use cannot be chosen. */
  readonly isFixed: boolean;
}

/** A use to choose. */
export interface UseOption {
  readonly value: string;
  readonly label: string;
}
