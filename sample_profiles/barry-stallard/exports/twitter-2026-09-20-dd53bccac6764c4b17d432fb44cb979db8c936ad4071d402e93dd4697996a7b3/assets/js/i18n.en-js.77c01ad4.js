// Viewer program: not kept in this sample.
