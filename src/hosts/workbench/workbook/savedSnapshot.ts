import { IResourceManagerService, type IWorkbookData, type Univer, type Workbook } from "@univerjs/core";

/** The workbook as plain data, with what the plug-ins keep of it. Its sheets are those of the grid itself: they are read, not changed. */
export function savedSnapshot({ univer }: { readonly univer: Univer }, workbook: Workbook): IWorkbookData {
  const resources = univer
    .__getInjector()
    .get(IResourceManagerService)
    .getResources(workbook.getUnitId(), workbook.type);
  return { ...workbook.getSnapshot(), resources };
}
