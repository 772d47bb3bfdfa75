/** The generated types know the parts of an upload by name only; the body itself has to be form data. */
export function multipart(parts: Record<string, Blob | string>) {
  const data = new FormData()
  Object.entries(parts).forEach(([name, part]) => data.append(name, part))
  return { body: data as never, bodySerializer: () => data }
}

/** What an attempt is told apart by: a file itself does not show its content as JSON. */
export const stamped = (file: File) => ({ file, stamp: [file.name, file.size, file.lastModified] })
export type Stamped = ReturnType<typeof stamped>
