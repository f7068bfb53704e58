import { connect } from "node:tls";

/** Who has a port: nobody, a server over https, which can only be that of an earlier start, or something else. */
export type Listener = "nobody" | "https" | "other";

/** Who listens on a port of this machine. */
export function whoListens(port: number): Promise<Listener> {
  return new Promise((resolve) => {
    // Whether the certificate is trusted is for Excel to say.
    const socket = connect({ port, host: "localhost", rejectUnauthorized: false, timeout: 3000 });
    const end = (listener: Listener): void => {
      socket.destroy();
      resolve(listener);
    };
    socket.once("secureConnect", () => end("https"));
    socket.once("timeout", () => end("other"));
    socket.once("error", (error: NodeJS.ErrnoException) => end(isRefused(error) ? "nobody" : "other"));
  });
}

/** A name with two addresses is refused twice: then the error holds both. */
function isRefused(error: NodeJS.ErrnoException): boolean {
  const errors = error instanceof AggregateError ? (error.errors as NodeJS.ErrnoException[]) : [error];
  return errors.every(({ code }) => code === "ECONNREFUSED");
}
