window.YTD.ni_devices.part0 = [
  {
    "niDeviceResponse" : {
      "messagingDevice" : {
        "deviceType" : "Auth",
        "carrier" : "uk.example",
        "phoneNumber" : "+447700900583",
        "createdDate" : "2016.09.12",
        "updatedDate" : "2016.09.12"
      }
    }
  }
]