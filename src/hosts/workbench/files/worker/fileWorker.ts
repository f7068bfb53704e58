import { expose } from "comlink";
import { FileWork } from "./fileWork";

expose(new FileWork());
