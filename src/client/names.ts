/** The attributes of `<depthwise-explorer>`: a link's names. A test compares them with the links' own schema. */

/** Those that may change while the widget is there. */
export const SETTINGS =
  "height,width,channels,kernel,filters,stride,padding,dilation,multiplier,bias,input,kernels,seed,time,play,speed,pace,loop,lanes,theme,units,pin,hide,lock,keys,size,alpha,resolution,quizSeed".split(
    ",",
  );
/** Those that are read once. */
export const FIXED = ["load", "resize"];
/** Written without a value they mean 1, as in HTML. */
export const FLAGS = ["bias", "play", "loop", "keys", "resize"];
