import { IResourceLoaderService, type IWorkbookData, type Univer, type Workbook } from "@univerjs/core";

/** The workbook as plain data, with what the plug-ins keep of it. */
export function savedSnapshot({ univer }: { readonly univer: Univer }, workbook: Workbook): IWorkbookData {
  const loader = univer.__getInjector().get(IResourceLoaderService);
  return loader.saveUnit<IWorkbookData>(workbook.getUnitId()) ?? workbook.getSnapshot();
}
