var open=false;
