"""A phone's camera and its reader of codes, which the browser of a server has not."""

LENS = """(texts) => {
    globalThis.BarcodeDetector = class {
        static getSupportedFormats = async () => ["qr_code"];
        detect = async () => [{ rawValue: texts.length > 1 ? texts.shift() : texts[0] }];
    };
    const canvas = document.createElement("canvas");
    const paint = canvas.getContext("2d");
    setInterval(() => paint.fillRect(0, 0, Math.random() * 99, 99), 50);
    globalThis.lens = canvas.captureStream(20);
    navigator.mediaDevices.getUserMedia = async () => globalThis.lens;
}"""
"""Called with what is held before the camera, one after the other."""
