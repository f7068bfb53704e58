import { useState, type DragEvent } from "react";

export interface FileDrop {
  /** A file is held over the page. */
  readonly dropping: boolean;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Takes a file that is dropped anywhere on an element. */
export function useFileDrop(take: (file: File) => void): FileDrop {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: () => setDropping(false),
    onDrop: (event) => {
      event.preventDefault();
      setDropping(false);
      const file = event.dataTransfer.files[0];
      if (file) take(file);
    },
  };
}
