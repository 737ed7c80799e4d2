/**
 * The worker of the widget: it times nothing. In a page of one file the page's own script is the worker's as well, so that
 * the engine stands in the file once; on the page it only knows how.
 */
import { expose } from "comlink";
import { computing } from "./computing.ts";

if (typeof document === "undefined") expose(computing);
